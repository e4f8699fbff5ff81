package vn.donghanh.encryption;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the keys cannot be used. The message is one sentence for the administrator who starts the server; it
 * aborts the start.
 */
public class KeyConfigurationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public KeyConfigurationException(String sentence) {
        super(sentence);
    }

    public KeyConfigurationException(String sentence, @Nullable Exception cause) {
        super(sentence, cause);
    }
}
