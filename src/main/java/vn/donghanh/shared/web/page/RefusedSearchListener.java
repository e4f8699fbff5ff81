package vn.donghanh.shared.web.page;

import jakarta.faces.component.UIInput;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.component.autocomplete.AutoComplete;

/** Shows a search field that was sent empty, and refused, as it was sent. PrimeFaces would show what it held before, as if nothing had been deleted. */
public class RefusedSearchListener implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof AutoComplete;
    }

    @Override
    public void processEvent(SystemEvent validated) {
        UIInput search = (UIInput) validated.getSource();
        if (!search.isValid() && search.getSubmittedValue() == null) {
            search.setSubmittedValue("");
        }
    }
}
