package vn.donghanh.shared.web.page;

import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.component.autocomplete.AutoComplete;

/** Shows a list or a search field that was sent empty, and refused, as it was sent. Faces would show what it held before, as if nothing had been changed. */
public class EmptiedFieldListener implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof AutoComplete || source instanceof UISelectOne;
    }

    @Override
    public void processEvent(SystemEvent validated) {
        UIInput field = (UIInput) validated.getSource();
        if (!field.isValid() && field.getSubmittedValue() == null) {
            field.setSubmittedValue("");
        }
    }
}
