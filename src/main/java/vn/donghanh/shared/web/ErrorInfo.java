package vn.donghanh.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.UnreadableDataException;

/** What went wrong, told apart; and, for the error pages, the reference under which the log has it. */
@Named
@RequestScoped
public class ErrorInfo {
    static final String REFERENCE = "dh.reference";

    /** Locked: the key is gone. */
    static final int UNREADABLE = 423;

    private static final int MIXED_COLLATIONS = 1267;
    /** How Mojarra begins to say that a state does not fit its page. */
    private static final Pattern RESTORING = Pattern.compile("Unable to restore view|Unexpected error restoring state");

    private static final System.Logger LOG = System.getLogger(ErrorInfo.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Inject
    HttpServletRequest request;

    /** The reference to read out on the phone; empty when the failure has none. */
    public String reference() {
        Object kept = request.getAttribute(REFERENCE);
        if (kept == null && request.getAttribute("jakarta.servlet.error.exception") instanceof Throwable thrown) {
            kept = log(causeOf(thrown));
            request.setAttribute(REFERENCE, kept);
        }
        return kept == null ? "" : kept.toString();
    }

    /** Forbidden and missing answer alike, in the status too. */
    public void answerAsMissing() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    /** It was there, and is opened by nobody any more. */
    public void answerAsGone() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
    }

    /** It is there, and its key is not. */
    public void answerAsUnreadable() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(UNREADABLE);
    }

    /** Below all wrappers, the first cause that means something to the screens, else the outermost that is not a wrapper. */
    static Throwable causeOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolationException
                    || cause instanceof NotFoundException
                    || cause instanceof UnreadableDataException
                    || cause instanceof ConstraintViolationException
                    || cause instanceof ViewExpiredException
                    || isConcurrentUpdate(cause)) {
                return cause;
            }
            if (isUnmatchableText(cause)) {
                return new NotFoundException();
            }
        }
        return thrown;
    }

    /** What was asked for is written in signs that no code, number or reference has: the database cannot even compare them. */
    private static boolean isUnmatchableText(Throwable cause) {
        return cause instanceof SQLException refused && refused.getErrorCode() == MIXED_COLLATIONS;
    }

    /** The request carries a state or a nonce that the page it is for did not hand out. */
    static boolean isMalformed(Throwable cause, @Nullable PhaseId phase) {
        return cause instanceof CspException
                || (phase == PhaseId.RESTORE_VIEW
                        && cause.getClass() == FacesException.class
                        && RESTORING.matcher(String.valueOf(cause.getMessage())).lookingAt());
    }

    static boolean isExpiredView(Throwable cause) {
        return cause instanceof ViewExpiredException;
    }

    /** Somebody else saved first. By name, for the screens do not know the persistence. */
    static boolean isConcurrentUpdate(Throwable cause) {
        return cause.getClass().getName().equals("jakarta.persistence.OptimisticLockException");
    }

    /** Writes the failure to the log and returns the reference under which it stands there. */
    static String log(Throwable cause) {
        StringBuilder reference = new StringBuilder();
        for (int sign = 0; sign < 8; sign++) {
            reference.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        LOG.log(System.Logger.Level.ERROR, "Failure " + reference, cause);
        return reference.toString();
    }

    static String addressOf(ExternalContext external) {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Object original = request.getAttribute("jakarta.servlet.forward.request_uri");
        String query = request.getQueryString();
        return (original == null ? request.getRequestURI() : original.toString()) + (query == null ? "" : "?" + query);
    }
}
