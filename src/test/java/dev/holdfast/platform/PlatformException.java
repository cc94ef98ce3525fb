package dev.holdfast.platform;

import org.jspecify.annotations.Nullable;

/** The platform cannot start or go on; the message is one line that names what is wrong and the way out. */
final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PlatformException(String message) {
        super(message);
    }

    PlatformException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
