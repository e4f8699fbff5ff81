package vn.donghanh.security;

import java.io.Serial;
import vn.donghanh.shared.NotFound;

/** The permission is missing. Outside it looks like {@link NotFound}: same page, same words. */
public class AccessDenied extends NotFound {
    @Serial
    private static final long serialVersionUID = 1L;
}
