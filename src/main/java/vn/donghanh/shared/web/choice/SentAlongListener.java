package vn.donghanh.shared.web.choice;

import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Shows a wrong field that a choice sent along as it was typed, without an error. */
public class SentAlongListener implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIInput;
    }

    @Override
    public void processEvent(SystemEvent validated) {
        UIInput input = (UIInput) validated.getSource();
        FacesContext faces = validated.getFacesContext();
        if (!input.isValid() && ChoiceContext.isSentAlong(faces, input)) {
            // Faces would say so of a field that stays wrong
            faces.validationFailed();
            input.setValid(true);
        }
    }
}
