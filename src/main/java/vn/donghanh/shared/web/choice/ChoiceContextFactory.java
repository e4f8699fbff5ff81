package vn.donghanh.shared.web.choice;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;

/** Gives each request its {@link ChoiceContext}. */
public class ChoiceContextFactory extends FacesContextFactory {
    public ChoiceContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext outer = FacesContext.getCurrentInstance();
        return new ChoiceContext(getWrapped().getFacesContext(context, request, response, lifecycle), outer);
    }
}
