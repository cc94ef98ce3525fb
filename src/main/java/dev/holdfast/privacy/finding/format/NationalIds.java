package dev.holdfast.privacy.finding.format;

import java.util.Set;

/** The checks that national identity numbers pass by the rules of those who give them out. All take plain capitals. */
final class NationalIds {

    private static final String SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final Set<String> NO_NINO = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");
    private static final int[] GERMAN_PENSION_WEIGHTS = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};

    private NationalIds() {}

    /** United States: no area 000, 666 or 900 to 999, no group 00, no serial 0000 (Social Security Administration). */
    static boolean isSocialSecurityNumber(String digits) {
        return digits.matches("(?!000|666|9)\\d{3}(?!00)\\d\\d(?!0000)\\d{4}");
    }

    /** United Kingdom: which prefixes are given out (HMRC, National Insurance Manual NIM39110). */
    static boolean isNationalInsuranceNumber(String number) {
        return number.matches("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]?")
                && !NO_NINO.contains(number.substring(0, 2));
    }

    /**
     * Germany, tax: eleven digits, no 0 in front, among the first ten one digit two or three times, ISO 7064 MOD 11,10
     * (Bundeszentralamt für Steuern).
     */
    static boolean isGermanTaxId(String digits) {
        if (!digits.matches("[1-9]\\d{10}")) {
            return false;
        }
        long different = digits.substring(0, 10).chars().distinct().count();
        if (different != 9 && different != 8) {
            return false;
        }
        int product = 10;
        for (int i = 0; i < 10; i++) {
            int sum = (Character.digit(digits.charAt(i), 10) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == Character.digit(digits.charAt(10), 10);
    }

    /** Germany, pension: area, date of birth, letter, serial, check digit (Deutsche Rentenversicherung, VKVV §2). */
    static boolean isGermanPensionNumber(String number) {
        if (!number.matches("\\d{2}[0-3]\\d[0-1]\\d{3}[A-Z]\\d{3}")) {
            return false;
        }
        String letter = String.format("%02d", number.charAt(8) - 'A' + 1);
        String digits = number.substring(0, 8) + letter + number.substring(9, 11);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = Character.digit(digits.charAt(i), 10) * GERMAN_PENSION_WEIGHTS[i];
            sum += product / 10 + product % 10;
        }
        return sum % 10 == Character.digit(number.charAt(11), 10);
    }

    /** France: thirteen characters and a key, 97 less the number modulo 97; Corsica's letters count as digits (INSEE). */
    static boolean isFrenchSecurityNumber(String number) {
        if (!number.matches("[1-478]\\d{2}(?:0[1-9]|1[0-2]|[2-9]\\d)(?:\\d{2}|2[AB])\\d{8}")) {
            return false;
        }
        String digits = number.replace("2A", "19").replace("2B", "18");
        long key = 97 - Long.parseLong(digits.substring(0, 13)) % 97;
        return key == Long.parseLong(digits.substring(13));
    }

    /** Spain: DNI and NIE end with the letter that the number modulo 23 selects (Ministerio del Interior). */
    static boolean isSpanishId(String number) {
        if (!number.matches("[XYZ\\d]\\d{7}[A-Z]")) {
            return false;
        }
        String digits =
                number.substring(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2');
        return SPANISH_LETTERS.charAt(Integer.parseInt(digits) % 23) == number.charAt(8);
    }
}
