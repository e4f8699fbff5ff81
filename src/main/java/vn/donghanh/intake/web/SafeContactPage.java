package vn.donghanh.intake.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.intake.SafeContactPageQueries;
import vn.donghanh.person.contact.SafeContactService;
import vn.donghanh.person.profile.FormOfAddressService;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page of the safe contact terms. */
@Named
@ViewScoped
public class SafeContactPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SafeContactPageQueries queries;

    @Inject
    private SafeContactService contacts;

    @Inject
    private FormOfAddressService addresses;

    @Inject
    private Messages messages;

    @Inject
    @PathValue(0)
    private String number;

    private SafeContactPageQueries.PageView page;
    private FormOfAddressForm address;
    private final SafeContactForm form = new SafeContactForm();

    @PostConstruct
    void load() {
        page = queries.page(number == null ? "" : number);
        address = FormOfAddressForm.of(page.address());
        if (page.agreed() != null) {
            form.read(page.agreed());
        }
    }

    public void agree() {
        contacts.agree(
                number,
                form.terms(),
                page.agreed() == null ? null : page.agreed().version());
        messages.done("contact.message.agreed");
        Faces.redirect("intake/screening/%s", number);
    }

    public void recordAddress() {
        addresses.record(number, address.answer());
        messages.saved();
    }

    public FormOfAddressForm getAddress() {
        return address;
    }

    public SafeContactPageQueries.PageView getPage() {
        return page;
    }

    public SafeContactForm getForm() {
        return form;
    }
}
