package vn.donghanh.supportreferral.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.casefile.spi.NeedProvider.NeedSummary;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;
import vn.donghanh.supportreferral.CaseSupportView;
import vn.donghanh.supportreferral.DraftSupportCommand;
import vn.donghanh.supportreferral.SupportReferralQueries;
import vn.donghanh.supportreferral.SupportReferralService;

/** Page that lists the referrals for support of a case and begins a new one, for a need if its page led here. */
@Named
@ViewScoped
public class SupportReferralListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    SupportReferralQueries queries;

    @Inject
    SupportReferralService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @QueryValue("need")
    String requestedNeed;

    private final FormToken once = new FormToken();
    private CaseSupportView view;
    private PartnerBusinessKind kind;
    private String help;
    private String need;

    public void load() {
        view = queries.list(number);
        need = view.needs().stream()
                .map(NeedSummary::key)
                .filter(key -> key.equals(requestedNeed))
                .findFirst()
                .orElse(null);
    }

    public void draft() throws IOException {
        String ref =
                forms.once(once.getValue(), () -> service.draft(number, new DraftSupportCommand(kind, help, need)));
        messages.saved();
        Faces.redirect("supportreferral/referral/%s/%s", number, ref);
    }

    public FormToken getOnce() {
        return once;
    }

    public CaseSupportView getView() {
        return view;
    }

    public PartnerBusinessKind getKind() {
        return kind;
    }

    public void setKind(PartnerBusinessKind kind) {
        this.kind = kind;
    }

    public String getHelp() {
        return help;
    }

    public void setHelp(String help) {
        this.help = help;
    }

    public String getNeed() {
        return need;
    }

    public void setNeed(String need) {
        this.need = need;
    }
}
