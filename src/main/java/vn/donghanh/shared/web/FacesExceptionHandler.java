package vn.donghanh.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;
import vn.donghanh.shared.ErasedException;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.NotReadyException;
import vn.donghanh.shared.ReauthenticationException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.UnreadableDataException;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;
import vn.donghanh.shared.web.reopening.ReopenedForm;

/**
 * Handles all exceptions of the screens. A failure while a form is processed stays on that page with everything typed
 * and a message in the error summary; a failure while a page is opened leads to an error page. An exception's own text
 * is never shown.
 */
public class FacesExceptionHandler extends ExceptionHandlerWrapper {
    /**
     * HTTP status 428, Precondition Required: the script asks the user to authenticate again and repeats the request.
     */
    private static final int PROOF_NEEDED = 428;

    /** HTTP status 409, Conflict: the page's view state is gone or overtaken, and the script sends the form without Ajax. */
    private static final int VIEW_GONE = 409;

    /**
     * Response header of a redirect after which the input was not saved, so that the script asks before it leaves the
     * page.
     */
    public static final String UNSAVED = "X-DH-Unsaved";

    public FacesExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        for (Iterator<ExceptionQueuedEvent> queue =
                        getUnhandledExceptionQueuedEvents().iterator();
                queue.hasNext(); ) {
            ExceptionQueuedEventContext event =
                    (ExceptionQueuedEventContext) queue.next().getSource();
            queue.remove();
            answer(event.getContext(), ErrorInfo.causeOf(event.getException()), event.getPhaseId());
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable cause, @Nullable PhaseId phase) {
        try {
            boolean stateIsGone = ErrorInfo.isExpiredView(cause) || isStateWithoutBeans(faces, phase);
            if (faces.getResponseComplete()) {
                // a refused request needs no second log entry
                if (!ErrorInfo.isMalformed(cause, phase) && !stateIsGone) {
                    ErrorInfo.log(cause);
                }
            } else if (stateIsGone) {
                RefusedRequestLog.INSTANCE.count(RequestRefusal.VIEW_STATE);
                showAgain(faces, ReopenedForm.GONE);
            } else if (staysOnPage(faces, phase) && ErrorInfo.isOvertaken(cause)) {
                PageStateListener.overtake(faces);
                showAgain(faces, ReopenedForm.OVERTAKEN);
            } else if (ErrorInfo.isMalformed(cause, phase)) {
                RefusedRequestLog.INSTANCE.count(
                        cause instanceof CspException ? RequestRefusal.NONCE : RequestRefusal.VIEW_STATE);
                refuseMalformed(faces);
            } else if (cause instanceof ReauthenticationException required) {
                requestReauthentication(faces, required, phase);
            } else if (staysOnPage(faces, phase) && !(cause instanceof NotFoundException)) {
                ErrorMessageFormatter.report(faces, cause);
                faces.renderResponse();
            } else {
                errorPage(faces, cause);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isStateWithoutBeans(FacesContext faces, @Nullable PhaseId phase) {
        return phase == PhaseId.RESTORE_VIEW && PageStateListener.isWithoutBeans(faces);
    }

    private static boolean staysOnPage(FacesContext faces, @Nullable PhaseId phase) {
        return faces.isPostback() && phase != PhaseId.RESTORE_VIEW && phase != PhaseId.RENDER_RESPONSE;
    }

    /**
     * Asks for reauthentication: on the page, keeping what was typed; a page that cannot be opened without it is opened
     * afterwards.
     */
    private static void requestReauthentication(
            FacesContext faces, ReauthenticationException required, @Nullable PhaseId phase) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.responseReset();
            external.setResponseStatus(PROOF_NEEDED);
            faces.responseComplete();
        } else if (staysOnPage(faces, phase)) {
            external.getRequestMap().put(FlashMessages.PROOF_NEEDED, true);
            ErrorMessageFormatter.report(faces, required);
            faces.renderResponse();
        } else {
            String address = ErrorInfo.addressOf(external)
                    .substring(external.getRequestContextPath().length());
            external.redirect(external.getRequestContextPath() + "/session/prove?to="
                    + URLEncoder.encode(address, StandardCharsets.UTF_8));
        }
    }

    /** Shows what was sent in its page, opened anew; the script sends the whole form for that. */
    static void showAgain(FacesContext faces, String reason) throws IOException {
        if (isPartial(faces)) {
            faces.getExternalContext().responseReset();
            faces.getExternalContext().setResponseStatus(VIEW_GONE);
            faces.responseComplete();
        } else {
            ReopenedForm.show(faces, reason);
        }
    }

    /** Refuses a malformed request: the script keeps what is on the page; without script the page is reopened. */
    static void refuseMalformed(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            return;
        }
        if (isPartial(faces)) {
            external.responseReset();
            external.setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
            faces.responseComplete();
        } else {
            reopenPage(faces);
        }
    }

    /**
     * Whether the request is one of the script's, or a parameter says so. PrimeFaces takes it for partial by either of two parameters; a redirect is then
     * written into the answer, and its message lost.
     */
    static boolean isPartial(FacesContext faces) {
        PartialViewContext partial = faces.getPartialViewContext();
        return partial.isAjaxRequest() || partial.isPartialRequest();
    }

    /** Opens a page anew that was sent without what it issued; if necessary, the sign-in page comes first. */
    private static void reopenPage(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        String text =
                faces.getApplication().evaluateExpressionGet(faces, "#{msg['shared.message.expired']}", String.class);
        FlashMessages.store(faces, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
        external.setResponseHeader(UNSAVED, "1");
        external.redirect(ErrorInfo.addressOf(external));
    }

    private static int status(Throwable cause, boolean missing) {
        if (cause instanceof ErasedException) {
            return HttpServletResponse.SC_GONE;
        }
        if (cause instanceof UnreadableDataException) {
            return ErrorInfo.UNREADABLE;
        }
        if (cause instanceof NotReadyException) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static void errorPage(FacesContext faces, Throwable cause) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            ErrorInfo.log(cause);
            faces.responseComplete();
            return;
        }
        // a page for an action that is not possible now is treated as missing
        boolean missing = cause instanceof NotFoundException || cause instanceof RuleViolationException;
        if (cause instanceof NotReadyException) {
            external.getRequestMap().put(ErrorInfo.ADDRESS, ErrorInfo.addressOf(external));
        } else if (!missing) {
            external.getRequestMap().put(ErrorInfo.REFERENCE, ErrorInfo.log(cause));
        }
        if (faces.getPartialViewContext().isAjaxRequest()) {
            // the script keeps the page as it is and shows the reference
            external.responseReset();
            external.setResponseStatus(
                    missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            external.setResponseHeader(
                    "X-DH-Reference", String.valueOf(external.getRequestMap().getOrDefault(ErrorInfo.REFERENCE, "")));
        } else {
            external.responseSendError(status(cause, missing), null);
        }
        faces.responseComplete();
    }
}
