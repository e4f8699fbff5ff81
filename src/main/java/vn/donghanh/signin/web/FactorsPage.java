package vn.donghanh.signin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.signin.RecoveryCodeRenewal;
import vn.donghanh.signin.SecondFactorService;
import vn.donghanh.signin.factor.RecoveryCodes;

/** Backing bean of the user's own second factors. New recovery codes are rendered into one response only. */
@Named
@RequestScoped
public class FactorsPage {
    @Inject
    SecondFactorService service;

    @Inject
    RecoveryCodeRenewal recoveryCodeRenewal;

    @Inject
    Messages messages;

    private SecondFactorService.PageView page;
    private RecoveryCodes recoveryCodes;

    @PostConstruct
    void load() {
        page = service.getOwn();
    }

    public void renewRecoveryCodes() {
        recoveryCodes = recoveryCodeRenewal.renew();
        load();
    }

    public void remove(String ref) {
        service.remove(ref);
        messages.saved();
        load();
    }

    public SecondFactorService.PageView getPage() {
        return page;
    }

    public RecoveryCodes getRecoveryCodes() {
        return recoveryCodes;
    }
}
