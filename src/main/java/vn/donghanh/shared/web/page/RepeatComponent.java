package vn.donghanh.shared.web.page;

import jakarta.el.ValueExpression;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.apache.myfaces.view.facelets.component.UIRepeat;

/**
 * {@code ui:repeat}, which asks for its list anew when the page is written. Where a field is wrong, the component of Faces writes the list as it was when the fields were read: without the
 * errors that came after it.
 */
public class RepeatComponent extends UIRepeat {
    private static final String VALUE = "value";

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        FacesMessage.Severity worst = faces.getMaximumSeverity();
        ValueExpression list = getValueExpression(VALUE);
        if (list != null && worst != null && worst.compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
            setValueExpression(VALUE, list);
        }
        super.encodeBegin(faces);
    }
}
