package dev.holdfast.privacy.finding;

/** What a message gives away, as far as the risk of answering it goes. The table {@code riskTier} reads these names. */
public enum DataClass {
    /** Who a person is and how to reach them: name, e-mail, phone, address. */
    CONTACT,
    /** What proves who a person is: date of birth, numbers of identity papers and of the state. */
    IDENTITY,
    /** Accounts. */
    FINANCIAL,
    /** Orders, bookings, contracts. */
    ORDER,
    /** A full card number, which nobody may keep or repeat unprotected (PCI DSS 3.5). */
    PAYMENT_CARD,
    /** A password, PIN or security code, or an address that lets its holder in. */
    CREDENTIALS,
    /** Health, a special category (Art. 9 GDPR). */
    HEALTH,
    /** A child, whose data merits specific protection (recital 38 GDPR). */
    CHILD,
    /** Where a person is or was. */
    LOCATION,
    /** Addresses of devices and accounts on networks. */
    ONLINE
}
