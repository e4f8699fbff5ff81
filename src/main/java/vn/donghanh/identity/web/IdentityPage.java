package vn.donghanh.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.donghanh.breakglass.web.RevealedValue;
import vn.donghanh.identity.CaseIdentityQueries;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the identity page; each value is opened separately, with a reason. */
@Named
@ViewScoped
public class IdentityPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseIdentityQueries queries;

    @Inject
    private IdentityService identity;

    @Inject
    private RevealedValue opened;

    @Inject
    private Messages messages;

    @Inject
    private DisplayFormatter formats;

    @Inject
    @PathValue(0)
    private String number;

    private CaseIdentityQueries.PageView page;
    private IdentityForm form = new IdentityForm();
    private int chosenRow;
    private String asked;
    private String reason;

    @PostConstruct
    void load() {
        page = queries.page(number);
    }

    public void open() {
        opened.show(asked, identity.open(number, asked, reason));
        reason = null;
    }

    public void edit(IdentityFieldStatus row) {
        choose(row, true);
    }

    public void add(IdentityFieldStatus row) {
        choose(row, false);
    }

    private void choose(IdentityFieldStatus row, boolean correction) {
        chosenRow = page.fields().indexOf(row);
        form = IdentityForm.of(row, correction);
        Focus.on("editForm:kind");
    }

    public void cancel() {
        form = new IdentityForm();
        Focus.on("rows:fields:" + chosenRow + ":edit");
    }

    public void save() {
        if (form.corrected() == null) {
            identity.record(number, form.getField(), form.value(formats.today()));
        } else {
            identity.correct(number, form.corrected(), form.value(formats.today()));
        }
        messages.saved();
        cancel();
        load();
    }

    public CaseIdentityQueries.PageView getPage() {
        return page;
    }

    public IdentityForm getForm() {
        return form;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
