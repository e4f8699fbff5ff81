package vn.donghanh.encryption;

import java.io.Serial;

/** The keys cannot be used. The message is one sentence for the person who starts the server; it stops the start. */
public class KeyConfigurationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public KeyConfigurationException(String sentence) {
        super(sentence);
    }

    public KeyConfigurationException(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
