package vn.donghanh.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/** What a form without script has to send along, so that its page can be drawn again with what is wrong. */
@Named
@RequestScoped
public class Nonce {
    public String value() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
