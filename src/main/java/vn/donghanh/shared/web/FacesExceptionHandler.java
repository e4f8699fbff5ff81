package vn.donghanh.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
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
import vn.donghanh.shared.ReauthenticationException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.UnreadableDataException;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;

/**
 * The one place where the screens meet what goes wrong. What fails while a form is worked on stays on that page with everything typed and a sentence in
 * the error summary; what fails while a page is opened becomes an error page. Nothing of an exception's own text is shown.
 */
public class FacesExceptionHandler extends ExceptionHandlerWrapper {
    /** Precondition required: the script asks who is there and sends the same again. */
    private static final int PROOF_NEEDED = 428;

    /** On a redirect: what was typed was not taken, so the script asks before it leaves the page. */
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
            if (faces.getResponseComplete()) {
                // a request that is refused already says nothing new
                if (!ErrorInfo.isMalformed(cause, phase) && !ErrorInfo.isExpiredView(cause)) {
                    ErrorInfo.log(cause);
                }
            } else if (ErrorInfo.isExpiredView(cause)) {
                RefusedRequestLog.INSTANCE.count(RequestRefusal.VIEW_STATE);
                reopenPage(faces);
            } else if (ErrorInfo.isMalformed(cause, phase)) {
                RefusedRequestLog.INSTANCE.count(
                        cause instanceof CspException ? RequestRefusal.NONCE : RequestRefusal.VIEW_STATE);
                refuseMalformed(faces);
            } else if (cause instanceof ReauthenticationException needed) {
                requestReauthentication(faces, needed, phase);
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

    private static boolean staysOnPage(FacesContext faces, @Nullable PhaseId phase) {
        return faces.isPostback() && phase != PhaseId.RESTORE_VIEW && phase != PhaseId.RENDER_RESPONSE;
    }

    /** The page asks for it over what was typed; a page that cannot be opened without it is opened after it. */
    private static void requestReauthentication(
            FacesContext faces, ReauthenticationException needed, @Nullable PhaseId phase) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.responseReset();
            external.setResponseStatus(PROOF_NEEDED);
            faces.responseComplete();
        } else if (staysOnPage(faces, phase)) {
            external.getRequestMap().put(FlashMessages.PROOF_NEEDED, true);
            ErrorMessageFormatter.report(faces, needed);
            faces.renderResponse();
        } else {
            String here = ErrorInfo.addressOf(external)
                    .substring(external.getRequestContextPath().length());
            external.redirect(external.getRequestContextPath() + "/session/prove?to="
                    + URLEncoder.encode(here, StandardCharsets.UTF_8));
        }
    }

    /** A request that no page of ours sends: the script keeps what is on the page; without it the page is opened anew. */
    static void refuseMalformed(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            return;
        }
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.responseReset();
            external.setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
            faces.responseComplete();
        } else {
            reopenPage(faces);
        }
    }

    /** The page was open too long for its state to be kept: it is opened anew, or the sign-in page comes first. */
    static void reopenPage(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        String text =
                faces.getApplication().evaluateExpressionGet(faces, "#{msg['shared.message.expired']}", String.class);
        external.getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
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
        return missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static void errorPage(FacesContext faces, Throwable cause) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            ErrorInfo.log(cause);
            faces.responseComplete();
            return;
        }
        // a page for a step that is not open now is as good as not there
        boolean missing = cause instanceof NotFoundException || cause instanceof RuleViolationException;
        if (!missing) {
            external.getRequestMap().put(ErrorInfo.REFERENCE, ErrorInfo.log(cause));
        }
        if (faces.getPartialViewContext().isAjaxRequest()) {
            // the script keeps the page as it is and tells the reference
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
