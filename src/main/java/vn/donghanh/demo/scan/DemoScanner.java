package vn.donghanh.demo.scan;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.inspection.StoredContent;
import vn.donghanh.document.scan.ScanResult;
import vn.donghanh.document.scan.VirusScanner;
import vn.donghanh.shared.Settings;

/**
 * Answers in place of the scanner what the story of the demonstration says, while one of its steps is played: no scanner sees its
 * files. Everything else goes to the scanner, and an installation without a demonstration asks nothing else.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public class DemoScanner implements VirusScanner {
    private static final ThreadLocal<@Nullable ScanResult> STORY = new ThreadLocal<>();

    @Inject
    @Delegate
    VirusScanner scanner;

    @Inject
    Settings settings;

    @Override
    public ScanResult scan(StoredContent upload) {
        ScanResult answer = settings.isDemo() ? STORY.get() : null;
        return answer == null ? scanner.scan(upload) : answer;
    }

    /** Plays a step of the story in which the scanner gives this answer. */
    public static void play(ScanResult answer, Runnable step) {
        STORY.set(answer);
        try {
            step.run();
        } finally {
            STORY.remove();
        }
    }
}
