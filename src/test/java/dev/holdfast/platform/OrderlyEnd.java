package dev.holdfast.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Ends the application, then the platform under it. */
final class OrderlyEnd {

    private final LocalPlatform platform;
    private final Progress progress;
    private volatile @Nullable ConfigurableApplicationContext application;

    OrderlyEnd(LocalPlatform platform, Progress progress) {
        this.platform = platform;
        this.progress = progress;
    }

    /** What is to end first, as soon as there is one. */
    void first(ConfigurableApplicationContext started) {
        this.application = started;
    }

    void run() {
        progress.say("ending");
        var first = application;
        if (first != null) {
            first.close();
        }
        platform.close();
        progress.say("ended; the data is kept");
    }
}
