package dev.holdfast.platform;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Says how far a large download is, every five per cent; small files pass in silence. */
final class DownloadProgress extends AbstractTransferListener {

    private static final long LARGE_BYTES = 50_000_000;
    private static final int STEP_PERCENT = 5;

    private final Progress progress;
    private final Map<String, Integer> saidPercent = new ConcurrentHashMap<>();

    DownloadProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void transferProgressed(TransferEvent event) {
        var resource = event.getResource();
        long total = resource.getContentLength();
        if (total < LARGE_BYTES) {
            return;
        }

        int percent = (int) (100 * event.getTransferredBytes() / total);
        int step = percent - percent % STEP_PERCENT;
        var before = saidPercent.put(resource.getResourceName(), step);
        if (before == null || before < step) {
            progress.say(String.format(
                    Locale.ROOT,
                    "downloading %s: %d %% of %d MB",
                    fileName(resource.getResourceName()),
                    step,
                    total / 1_000_000));
        }
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
