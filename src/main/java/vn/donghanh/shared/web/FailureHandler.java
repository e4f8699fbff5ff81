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
import vn.donghanh.shared.Erased;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.ProofNeeded;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.Unreadable;

/**
 * The one place where the screens meet what goes wrong. What fails while a form is worked on stays on that page with everything typed and a sentence in
 * the error summary; what fails while a page is opened becomes an error page. Nothing of an exception's own text is shown.
 */
public class FailureHandler extends ExceptionHandlerWrapper {
    /** Precondition required: the script asks who is there and sends the same again. */
    private static final int PROOF_NEEDED = 428;

    /** On a redirect: what was typed was not taken, so the script asks before it leaves the page. */
    public static final String UNSAVED = "X-DH-Unsaved";

    public FailureHandler(ExceptionHandler wrapped) {
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
            answer(event.getContext(), Failure.causeOf(event.getException()), event.getPhaseId());
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable cause, @Nullable PhaseId phase) {
        try {
            if (faces.getResponseComplete()) {
                // a request that is refused already says nothing new
                if (!Failure.isMalformed(cause, phase) && !Failure.isExpiredView(cause)) {
                    Failure.log(cause);
                }
            } else if (Failure.isExpiredView(cause)) {
                RefusedRequests.HERE.count(Refusal.VIEW_STATE);
                openAnew(faces);
            } else if (Failure.isMalformed(cause, phase)) {
                RefusedRequests.HERE.count(cause instanceof CspException ? Refusal.NONCE : Refusal.VIEW_STATE);
                refuseMalformed(faces);
            } else if (cause instanceof ProofNeeded needed) {
                askForProof(faces, needed, phase);
            } else if (staysOnPage(faces, phase) && !(cause instanceof NotFound)) {
                FailureWords.say(faces, cause);
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
    private static void askForProof(FacesContext faces, ProofNeeded needed, @Nullable PhaseId phase)
            throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.responseReset();
            external.setResponseStatus(PROOF_NEEDED);
            faces.responseComplete();
        } else if (staysOnPage(faces, phase)) {
            external.getRequestMap().put(Notices.PROOF_NEEDED, true);
            FailureWords.say(faces, needed);
            faces.renderResponse();
        } else {
            String here = Failure.addressOf(external)
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
            openAnew(faces);
        }
    }

    /** The page was open too long for its state to be kept: it is opened anew, or the sign-in page comes first. */
    static void openAnew(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        String text =
                faces.getApplication().evaluateExpressionGet(faces, "#{msg['shared.message.expired']}", String.class);
        external.getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
        external.setResponseHeader(UNSAVED, "1");
        external.redirect(Failure.addressOf(external));
    }

    private static int status(Throwable cause, boolean missing) {
        if (cause instanceof Erased) {
            return HttpServletResponse.SC_GONE;
        }
        if (cause instanceof Unreadable) {
            return Failure.UNREADABLE;
        }
        return missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static void errorPage(FacesContext faces, Throwable cause) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            Failure.log(cause);
            faces.responseComplete();
            return;
        }
        // a page for a step that is not open now is as good as not there
        boolean missing = cause instanceof NotFound || cause instanceof RuleViolation;
        if (!missing) {
            external.getRequestMap().put(Failure.REFERENCE, Failure.log(cause));
        }
        if (faces.getPartialViewContext().isAjaxRequest()) {
            // the script keeps the page as it is and tells the reference
            external.responseReset();
            external.setResponseStatus(
                    missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            external.setResponseHeader(
                    "X-DH-Reference", String.valueOf(external.getRequestMap().getOrDefault(Failure.REFERENCE, "")));
        } else {
            external.responseSendError(status(cause, missing), null);
        }
        faces.responseComplete();
    }
}
