package vn.donghanh.document.form;

import java.util.List;
import java.util.Set;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.NotFoundException;

/** Offers and builds the forms of one feature. The rules of the feature's own pages hold for its forms: who may not read the one gets not the other. */
public interface CaseFormProvider {
    Set<FormKind> kinds();

    /** Returns the forms that the case offers to this reader, newest first. It opens none of them: offers are listed on each page of forms, and what a use case reads is logged as read. */
    List<FormOffer> offers(CaseView caseView, ReaderScope scope);

    /**
     * Builds a form that was offered.
     *
     * @param client what the form says about who the client is
     * @throws NotFoundException when the reader may not read what it prints
     */
    FormContent content(CaseView caseView, FormKey key, ClientIdentity client);
}
