package vn.donghanh.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.account.PartnerAccountService;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.staff.Salutation;

/** Backing bean of the account list of a partner's user administrator. */
@Named
@ViewScoped
public class PartnerAccountsPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    PartnerAccountService service;

    @Inject
    Messages messages;

    private PartnerPersonForm form = new PartnerPersonForm();
    private PartnerAccountService.PageView page;
    private transient IssuedCode issued;

    public void load() {
        page = service.list();
    }

    /** Creates an account and shows the page again with its one-time code, which cannot be shown a second time. */
    public void invite() {
        issued = service.invite(form.toUsername(), form.toPartnerDetails(), form.getRoles());
        form = new PartnerPersonForm();
        load();
    }

    public void issueCode(String ref) {
        issued = service.issueCode(ref);
        load();
    }

    public void enable(String ref) {
        issued = service.enable(ref);
        load();
    }

    public String disable(String ref) {
        service.disable(ref);
        messages.saved();
        return "/account/partneraccounts.xhtml?faces-redirect=true";
    }

    public PartnerAccountService.PageView getPage() {
        return page;
    }

    public PartnerPersonForm getForm() {
        return form;
    }

    public IssuedCode getIssued() {
        return issued;
    }

    public Salutation[] getAddresses() {
        return Salutation.values();
    }
}
