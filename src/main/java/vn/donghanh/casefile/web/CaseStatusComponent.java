package vn.donghanh.casefile.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.shared.web.Texts;
import vn.donghanh.shared.web.mark.StatusComponent;
import vn.donghanh.shared.web.mark.StatusMark;

/** The component {@code dh:casestatus}: the status of a case, in its attribute {@code value}. */
public class CaseStatusComponent extends UIComponentBase {
    static final String TYPE = "dh.CaseStatus";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        if (getAttributes().get("value") instanceof CaseStatus status) {
            StatusMark mark = new StatusMark(status.icon(), "", Texts.current().of(status));
            StatusComponent.write(faces.getResponseWriter(), mark, false);
        }
    }

    @Override
    public void encodeEnd(FacesContext faces) {
        // written as a whole at its beginning, which panels of PrimeFaces ask for by itself
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        if (isRendered()) {
            encodeBegin(faces);
        }
    }
}
