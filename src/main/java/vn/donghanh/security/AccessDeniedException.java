package vn.donghanh.security;

import java.io.Serial;
import vn.donghanh.shared.NotFoundException;

/** The permission is missing. Outside it looks like {@link NotFoundException}: same page, same words. */
public class AccessDeniedException extends NotFoundException {
    @Serial
    private static final long serialVersionUID = 1L;
}
