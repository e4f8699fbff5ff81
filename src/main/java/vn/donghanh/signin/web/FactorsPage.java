package vn.donghanh.signin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.signin.RecoveryCodeRenewal;
import vn.donghanh.signin.SecondFactorService;
import vn.donghanh.signin.factor.RecoveryCodes;

/** What one proves oneself with beside the passphrase. Fresh recovery codes are drawn into one answer only. */
@Named
@RequestScoped
public class FactorsPage {
    @Inject
    SecondFactorService service;

    @Inject
    RecoveryCodeRenewal fresh;

    @Inject
    Messages messages;

    private SecondFactorService.PageView page;
    private RecoveryCodes sheet;

    @PostConstruct
    void load() {
        page = service.own();
    }

    public void newSheet() {
        sheet = fresh.make();
        load();
    }

    public void end(String ref) {
        service.end(ref);
        messages.saved();
        load();
    }

    public SecondFactorService.PageView getPage() {
        return page;
    }

    public RecoveryCodes getSheet() {
        return sheet;
    }
}
