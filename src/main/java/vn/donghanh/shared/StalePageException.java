package vn.donghanh.shared;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Thrown when somebody else saved first what the action is about. The page is opened anew with what was typed and with what is new. */
public class StalePageException extends RuleViolationException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StalePageException() {
        super(StalePageRule.CHANGED_MEANWHILE);
    }

    /**
     * Requires that what the page showed is what there is now.
     *
     * @param seen the version or the content that the page showed; null when it showed none
     * @throws StalePageException when it is another one now
     */
    public static <T> void require(@Nullable T seen, @Nullable T now) {
        if (!Objects.equals(seen, now)) {
            throw new StalePageException();
        }
    }
}
