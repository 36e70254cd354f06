package entente.app.cli;

import entente.engine.Run.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal, for work that takes more than two seconds; nothing where nobody watches. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long PATIENCE_NANOS = 2_000_000_000L;

    private final boolean shown;
    private final long began = System.nanoTime();
    private @Nullable ProgressBar bar;

    ProgressLine(boolean shown) {
        this.shown = shown;
    }

    @Override
    public synchronized void at(long done, long total, String doing) {
        if (!shown || System.nanoTime() - began < PATIENCE_NANOS) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder().setTaskName(doing).setInitialMax(total).setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200).clearDisplayOnFinish().build();
        }
        bar.setExtraMessage(doing);
        bar.maxHint(total);
        bar.stepTo(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
