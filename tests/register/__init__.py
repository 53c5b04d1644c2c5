"""The register: cutting a document, its fingerprint, its files."""
