package vn.donghanh.shared.web.choice;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.behavior.ClientBehaviorContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.event.PhaseId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Components;

/**
 * Lets a choice, and a button that saves nothing of its form, go on although a field that was sent along is wrong or empty: the field keeps what was typed, and what is wrong with it is
 * named when the form is saved. The choice itself must be valid; one that is emptied changes nothing until the form is saved.
 */
final class ChoiceContext extends FacesContextWrapper {
    /** On a button that sends the fields which it draws anew, and saves nothing of them; the pages' script reads it, too. */
    static final String KEEPS = "data-dh-keeps";

    private final @Nullable FacesContext outer;

    /** @param outer the request that this one was forwarded by, which goes on after it; null in any other */
    ChoiceContext(FacesContext wrapped, @Nullable FacesContext outer) {
        super(wrapped);
        this.outer = outer;
        setCurrentInstance(this);
    }

    @Override
    public void release() {
        super.release();
        setCurrentInstance(outer);
    }

    @Override
    public void addMessage(@Nullable String clientId, FacesMessage message) {
        UIComponent component = UIComponent.getCurrentComponent(this);
        if (!isSentAlong(this, component) && !isEmptiedChoice(component)) {
            super.addMessage(clientId, message);
        }
    }

    @Override
    public void renderResponse() {
        if (!isSentAlong(this, UIComponent.getCurrentComponent(this))) {
            super.renderResponse();
        }
    }

    /** Returns whether a component is a field that this request validates beside the choice. */
    static boolean isSentAlong(FacesContext faces, @Nullable UIComponent component) {
        PhaseId phase = faces.getCurrentPhaseId();
        return component instanceof UIInput
                && (phase == PhaseId.PROCESS_VALIDATIONS || phase == PhaseId.UPDATE_MODEL_VALUES)
                && faces.getPartialViewContext().isAjaxRequest()
                && !component
                        .getClientId(faces)
                        .equals(parameter(faces, ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME))
                && (parameter(faces, ClientBehaviorContext.BEHAVIOR_EVENT_PARAM_NAME) != null
                        || keepsFields(Components.getCurrentActionSource()));
    }

    /** Returns whether a component is a choice that was just set back to none. */
    private boolean isEmptiedChoice(@Nullable UIComponent component) {
        return component instanceof UIInput choice
                && getCurrentPhaseId() == PhaseId.PROCESS_VALIDATIONS
                && getPartialViewContext().isAjaxRequest()
                && parameter(this, ClientBehaviorContext.BEHAVIOR_EVENT_PARAM_NAME) != null
                && choice.getClientId(this).equals(parameter(this, ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME))
                && UIInput.isEmpty(choice.getSubmittedValue());
    }

    /** Returns whether this button saves nothing of what it sends. */
    static boolean keepsFields(@Nullable UIComponent button) {
        return button instanceof UICommand
                && button.getPassThroughAttributes(false) != null
                && button.getPassThroughAttributes().containsKey(KEEPS);
    }

    private static @Nullable String parameter(FacesContext faces, String name) {
        return faces.getExternalContext().getRequestParameterMap().get(name);
    }
}
