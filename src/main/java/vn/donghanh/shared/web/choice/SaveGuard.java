package vn.donghanh.shared.web.choice;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import jakarta.faces.event.ActionListenerWrapper;

/** Carries no action out that a request names beside a choice while a field is wrong. */
public class SaveGuard extends ActionListenerWrapper {
    private final ActionListener wrapped;

    public SaveGuard(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public ActionListener getWrapped() {
        return wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        if (!FacesContext.getCurrentInstance().isValidationFailed()
                || ChoiceContext.keepsFields(event.getComponent())) {
            super.processAction(event);
        }
    }
}
