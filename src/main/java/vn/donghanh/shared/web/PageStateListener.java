package vn.donghanh.shared.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;
import vn.donghanh.shared.web.reopening.ReopenedForm;

/**
 * Rejects a view state whose beans are gone, or hold what somebody else has changed: the form comes back as it was typed. Faces itself knows no view state at a page that did not issue it.
 * Also rejects requests that claim to be Ajax but lack the header of the pages' script, because Faces would render a part of a page that was never processed.
 */
public class PageStateListener implements PhaseListener {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PAGE = "dh.page";
    private static final String OVERTAKEN = "dh.overtaken";
    private static final String ERROR_PAGES = "/WEB-INF/errors/";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && view != null && !isErrorPage(view)) {
            Map<String, Object> beans = view.getViewMap();
            // Faces passes on these two methods only
            if (!beans.containsKey(PAGE)) {
                beans.put(PAGE, view.getViewId());
            }
            FlashMessages.showStored(event.getFacesContext());
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        if (event.getPhaseId() == PhaseId.RESTORE_VIEW && isErrorPage(view)) {
            // nothing is sent from it, and a stranger gets no session for it
            view.setTransient(true);
        }
        if (event.getPhaseId() != PhaseId.RESTORE_VIEW || !faces.isPostback() || faces.getResponseComplete()) {
            return;
        }
        try {
            if (isForgedScript(faces)) {
                RefusedRequestLog.INSTANCE.count(RequestRefusal.SCRIPT_HEADER);
                FacesExceptionHandler.refuseMalformed(faces);
            } else if (!isGone(faces) && isWithoutBeans(faces)) {
                RefusedRequestLog.INSTANCE.count(RequestRefusal.VIEW_STATE);
                FacesExceptionHandler.showAgain(faces, ReopenedForm.GONE);
            } else if (!isGone(faces) && OVERTAKEN.equals(restoredPage(faces))) {
                FacesExceptionHandler.showAgain(faces, ReopenedForm.OVERTAKEN);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends the view state of this postback, whose beans hold what somebody else has changed: a form that is sent with it again is shown in its page, opened anew. */
    static void overtake(FacesContext faces) {
        faces.getViewRoot().getViewMap().put(PAGE, OVERTAKEN);
    }

    /** Returns whether the view state of this postback came without the beans of its page. */
    static boolean isWithoutBeans(FacesContext faces) {
        return faces.isPostback() && faces.getViewRoot() != null && restoredPage(faces) == null;
    }

    private static @Nullable Object restoredPage(FacesContext faces) {
        UIViewRoot view = faces.getViewRoot();
        return faces.isPostback() && view != null ? view.getViewMap().get(PAGE) : null;
    }

    /** Returns whether the view state does not exist, which is answered after this phase. */
    private static boolean isGone(FacesContext faces) {
        for (ExceptionQueuedEvent failure : faces.getExceptionHandler().getUnhandledExceptionQueuedEvents()) {
            ExceptionQueuedEventContext context = (ExceptionQueuedEventContext) failure.getSource();
            if (ErrorInfo.isExpiredView(ErrorInfo.causeOf(context.getException()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isErrorPage(@Nullable UIViewRoot view) {
        return view != null && view.getViewId() != null && view.getViewId().startsWith(ERROR_PAGES);
    }

    private static boolean isForgedScript(FacesContext faces) {
        return FacesExceptionHandler.isPartial(faces)
                && !"partial/ajax"
                        .equals(faces.getExternalContext().getRequestHeaderMap().get("Faces-Request"));
    }
}
