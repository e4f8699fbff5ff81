package vn.donghanh.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * Provides the CSP nonce that a form without script has to send, so that its page can be rendered again with the
 * errors.
 */
@Named
@RequestScoped
public class Nonce {
    public String value() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
