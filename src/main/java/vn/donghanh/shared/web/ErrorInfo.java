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
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.NotReadyException;
import vn.donghanh.shared.Outage;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.shared.UnreadableDataException;
import vn.donghanh.shared.http.RequestId;

/** Classifies exceptions and provides the error pages with the reference under which the failure was logged. */
@Named
@RequestScoped
public class ErrorInfo {
    static final String REFERENCE = "dh.reference";
    static final String ADDRESS = "dh.address";

    /** HTTP status 423, Locked: the decryption key is missing. */
    static final int UNREADABLE = 423;

    private static final int MIXED_COLLATIONS = 1267;
    /** How MyFaces says that a page with a view state was sent as one without. */
    private static final Pattern RESTORING = Pattern.compile("unable to create view");
    /** MyFaces decodes whatever was sent as a view state. */
    private static final String STATES = "org.apache.myfaces.application.viewstate.";

    private static final String DECODER = "java.util.Base64";
    /** Between the failure and the name of the class that asked for it. */
    private static final int DECODING = 4;

    private static final System.Logger LOG = System.getLogger(ErrorInfo.class.getName());

    @Inject
    HttpServletRequest request;

    /** Returns the reference that a user can read out on the phone; empty when the failure has none. */
    public String reference() {
        Object known = request.getAttribute(REFERENCE);
        if (known == null && request.getAttribute("jakarta.servlet.error.exception") instanceof Throwable thrown) {
            known = log(causeOf(thrown));
            request.setAttribute(REFERENCE, known);
        }
        return known == null ? "" : known.toString();
    }

    /** Returns whether a form was sent, which the browser sends again, as it was filled in, when the page is reloaded. */
    public boolean formSent() {
        return request.getMethod().equals("POST");
    }

    /** Sets status 404, for forbidden pages as well as for missing ones. */
    public void answerAsMissing() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Sets status 410: the record existed and can no longer be decrypted by anybody. */
    public void answerAsGone() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
    }

    /** Sets status 423: the record exists, but its key does not. */
    public void answerAsUnreadable() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(UNREADABLE);
    }

    /** Sets status 503: what was asked for is being prepared. */
    public void answerAsNotReady() {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** Returns the address of the page that is being prepared. */
    public String address() {
        return request.getAttribute(ADDRESS) instanceof String address ? address : request.getContextPath() + "/";
    }

    /** Unwraps the exception: returns the first cause that the screens handle, otherwise the exception itself. */
    static Throwable causeOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolationException
                    || cause instanceof NotFoundException
                    || cause instanceof UnreadableDataException
                    || cause instanceof NotReadyException
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

    /**
     * Returns whether the database refused to compare a parameter that contains characters which no code, number or
     * reference has.
     */
    private static boolean isUnmatchableText(Throwable cause) {
        return cause instanceof SQLException refused && refused.getErrorCode() == MIXED_COLLATIONS;
    }

    /** Returns whether the request carries a view state or a nonce that its page did not issue. */
    static boolean isMalformed(Throwable cause, @Nullable PhaseId phase) {
        return cause instanceof CspException
                || (phase == PhaseId.RESTORE_VIEW
                        && cause.getClass() == FacesException.class
                        && RESTORING
                                .matcher(String.valueOf(rootOf(cause).getMessage()))
                                .lookingAt());
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Returns whether the view state of a form is not known, or is none at all. */
    static boolean isExpiredView(Throwable cause) {
        return cause instanceof ViewExpiredException || isNoViewState(cause);
    }

    private static boolean isNoViewState(Throwable cause) {
        StackTraceElement[] places = cause.getStackTrace();
        return cause instanceof IllegalArgumentException
                && places.length > 0
                && places[0].getClassName().startsWith(DECODER)
                && Arrays.stream(places).limit(DECODING).anyMatch(place -> place.getClassName()
                        .startsWith(STATES));
    }

    /** Returns whether another user saved first. Compares by name, because the web layer does not know persistence. */
    static boolean isConcurrentUpdate(Throwable cause) {
        return cause.getClass().getName().equals("jakarta.persistence.OptimisticLockException");
    }

    /** Returns whether another request wrote the same row at the same time: it changed or inserted it first, or each waited for the other. */
    static boolean isCollision(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isConcurrentUpdate(cause)
                    || cause instanceof SQLIntegrityConstraintViolationException
                    || cause instanceof SQLTransactionRollbackException) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether another user saved first, whichever way the use case says so. */
    static boolean isOvertaken(Throwable cause) {
        return cause instanceof StalePageException || isConcurrentUpdate(cause);
    }

    /**
     * Logs the failure and returns the reference under which it was logged, the request's id; empty while the database or
     * the server of the keys is away, which has one line for all failures.
     */
    static String log(Throwable cause) {
        if (Outage.covering(cause) != null) {
            return "";
        }
        String reference = RequestId.current();
        LOG.log(System.Logger.Level.ERROR, "Failure " + reference, cause);
        return reference;
    }

    static String addressOf(ExternalContext external) {
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Object original = request.getAttribute("jakarta.servlet.forward.request_uri");
        String query = request.getQueryString();
        return (original == null ? request.getRequestURI() : original.toString()) + (query == null ? "" : "?" + query);
    }
}
