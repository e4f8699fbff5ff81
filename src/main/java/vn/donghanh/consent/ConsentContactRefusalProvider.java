package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.ContactRefusalProvider;

/** Tells the case header that the client refused to be contacted. */
@ApplicationScoped
class ConsentContactRefusalProvider implements ContactRefusalProvider {
    @Inject
    ConsentPolicy consents;

    @Override
    public boolean isRefused(CaseView caseView) {
        return consents.isRefused(caseView.id(), ConsentScope.CONTACT);
    }
}
