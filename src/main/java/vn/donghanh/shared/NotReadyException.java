package vn.donghanh.shared;

import java.io.Serial;

/** Thrown when what was asked for is being prepared in the background. It is there in a minute at most. */
public class NotReadyException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;
}
