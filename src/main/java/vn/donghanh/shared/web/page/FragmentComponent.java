package vn.donghanh.shared.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code ui:fragment}, which writes nothing itself: it asks once whether it is shown, where the component of Faces asks before and after its children
 * too. Pages have hundreds of them.
 */
public class FragmentComponent extends UIComponentBase {
    @Override
    public String getFamily() {
        return "facelets";
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        if (isRendered()) {
            pushComponentToEL(faces, this);
            try {
                for (UIComponent child : getChildren()) {
                    child.encodeAll(faces);
                }
            } finally {
                popComponentFromEL(faces);
            }
        }
    }
}
