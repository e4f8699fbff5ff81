package vn.donghanh.security;

import java.io.Serial;
import vn.donghanh.shared.NotFoundException;

/** Thrown when the user lacks the permission. Outwardly identical to {@link NotFoundException}: same error page, same text. */
public class AccessDeniedException extends NotFoundException {
    @Serial
    private static final long serialVersionUID = 1L;
}
