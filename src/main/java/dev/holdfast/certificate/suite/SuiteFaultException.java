package dev.holdfast.certificate.suite;

/** A file of cases cannot be used; the message names the file, the place and the way out. */
public class SuiteFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SuiteFaultException(String file, String place, String wayOut) {
        super("Suite " + file + ", " + place + ": " + wayOut);
    }
}
