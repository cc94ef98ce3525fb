package dev.holdfast.privacy.finding;

/** What a message gives away, as far as the risk of answering it goes. The table {@code riskTier} reads these names. */
public enum DataClass {
    /** How to reach a person: e-mail, phone, address. */
    CONTACT,
    /** Who a person is: name, date of birth, numbers of identity papers. */
    IDENTITY,
    /** Accounts and orders. */
    FINANCIAL,
    /** A full card number, which nobody may keep or repeat unprotected (PCI DSS 3.5). */
    PAYMENT_CARD,
    /** A password, PIN or security code. */
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
