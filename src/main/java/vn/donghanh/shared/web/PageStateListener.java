package vn.donghanh.shared.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;

/**
 * The state that a form sends along belongs to the page that handed it out. Faces puts that of another page into this page's fields, and beans
 * that were never opened are asked: so it counts as too old, and the page is opened anew. What says that it comes from the pages' script
 * and lacks the script's header is sent by no page: Faces would draw a part of one that was never worked on.
 */
public class PageStateListener implements PhaseListener {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PAGE = "dh.page";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && view != null) {
            view.getViewMap().putIfAbsent(PAGE, view.getViewId());
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (event.getPhaseId() != PhaseId.RESTORE_VIEW || !faces.isPostback() || faces.getResponseComplete()) {
            return;
        }
        UIViewRoot view = faces.getViewRoot();
        try {
            if (isForgedScript(faces)) {
                RefusedRequestLog.INSTANCE.count(RequestRefusal.SCRIPT_HEADER);
                FacesExceptionHandler.refuseMalformed(faces);
            } else if (view != null
                    && !view.getViewId().equals(view.getViewMap().get(PAGE))) {
                RefusedRequestLog.INSTANCE.count(RequestRefusal.VIEW_STATE);
                FacesExceptionHandler.reopenPage(faces);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isForgedScript(FacesContext faces) {
        return faces.getPartialViewContext().isAjaxRequest()
                && !"partial/ajax"
                        .equals(faces.getExternalContext().getRequestHeaderMap().get("Faces-Request"));
    }
}
