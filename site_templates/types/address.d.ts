/** The words behind the `#`: assets/js/address.js. */
declare var handrailAddress: {
  /** The words behind the `#`; as they stand where they cannot be decoded. */
  words(): string;
  /** The address without them. */
  bare(): string;
  /** Copies a link with words behind the `#` and says so; says the link itself where copying is refused. */
  copy(choice: string, said: Element, told: string): Promise<void>;
};
