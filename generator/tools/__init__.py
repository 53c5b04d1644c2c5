"""What the command line can do beside building: taking in documents, writing the handbook."""
