package vn.donghanh.shared;

import java.io.Serial;

/**
 * Thrown when a record existed but can no longer be decrypted by anybody, because the person it was about was erased.
 * Shown only to users who were allowed to see it.
 */
public class ErasedException extends NotFoundException {
    @Serial
    private static final long serialVersionUID = 1L;
}
