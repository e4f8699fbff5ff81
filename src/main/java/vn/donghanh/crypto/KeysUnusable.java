package vn.donghanh.crypto;

import java.io.Serial;

/** The keys cannot be used. The message is one sentence for the person who starts the server; it stops the start. */
public class KeysUnusable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public KeysUnusable(String sentence) {
        super(sentence);
    }

    KeysUnusable(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
