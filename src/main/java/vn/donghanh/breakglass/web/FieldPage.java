package vn.donghanh.breakglass.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.breakglass.BreakGlassQueries;
import vn.donghanh.breakglass.OpenedFieldView;
import vn.donghanh.person.IdentityService;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of a single identity field open by emergency access; shows nothing else of the case. */
@Named
@ViewScoped
public class FieldPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private BreakGlassQueries queries;

    @Inject
    private IdentityService identity;

    @Inject
    private RevealedValue opened;

    @Inject
    @PathValue(0)
    private String ref;

    private OpenedFieldView page;
    private String asked;
    private String reason;

    @PostConstruct
    void load() {
        page = queries.getField(ref);
    }

    public void open() {
        opened.show(asked, identity.open(page.opening().number(), asked, reason));
        reason = null;
    }

    public OpenedFieldView getPage() {
        return page;
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
