package vn.donghanh.shared;

import java.io.Serial;

/** It was there, and is no longer opened by anybody, because the person it was about was erased. Said only to those who might have seen it. */
public class ErasedException extends NotFoundException {
    @Serial
    private static final long serialVersionUID = 1L;
}
