package vn.donghanh.shared.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.Serial;

/**
 * Holds a partial response back until it is complete, as Faces does with whole pages: the cookie of the messages that a redirect carries is set, or
 * removed, after rendering, which a response that has begun to be sent does not allow.
 */
public class PartialResponseBuffer implements PhaseListener {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        ExternalContext external = faces.getExternalContext();
        if (FacesExceptionHandler.isPartial(faces) && !external.isResponseCommitted()) {
            external.setResponseBufferSize(
                    Integer.parseInt(external.getInitParameter(ViewHandler.FACELETS_BUFFER_SIZE_PARAM_NAME)));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // the response is complete
    }
}
