package vn.donghanh.partnerbusiness.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.PartnerDisclosureQueries;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFoundException;

/**
 * The only access from a partner to a business: first the disclosure by code and organisation, which is missing after a withdrawal, then the business
 * of that code sent to the same organisation, of a kind that the user's role answers.
 */
@ApplicationScoped
public class PartnerBusinessAccess {
    /** Maximum number of slips of one consent scope in the inbox; the oldest are left out first. */
    static final int MAX_ROWS = 300;

    @Inject
    PartnerDisclosureQueries disclosures;

    @Inject
    @Any
    Instance<PartnerBusinessProvider> providers;

    @Inject
    CurrentUser user;

    /** A disclosure and its business, with the feature that owns it. */
    record DisclosedBusiness(
            PartnerDisclosureQueries.PartnerDisclosureView disclosure,
            BusinessDetail detail,
            PartnerBusinessProvider provider) {
        PartnerBusiness business() {
            return detail.business();
        }
    }

    /** A disclosure and its business in a list. */
    record ListedBusiness(PartnerDisclosureQueries.PartnerDisclosureView disclosure, PartnerBusiness business) {}

    /** Returns the organisation for which the user answers. */
    public OrganisationId organisation() {
        return user.organisation().orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException for every code that is not for this user, whatever the reason */
    DisclosedBusiness load(@Nullable String code) {
        PartnerDisclosureQueries.PartnerDisclosureView disclosure =
                disclosures.getShown(code == null ? "" : code, organisation(), scopes());
        for (PartnerBusinessProvider provider : answeredProviders()) {
            if (!find(provider, List.of(disclosure.code())).isEmpty()) {
                return new DisclosedBusiness(disclosure, provider.get(organisation(), disclosure.code()), provider);
            }
        }
        throw new NotFoundException();
    }

    /**
     * Finds the code of a slip, for what its feature lets the partner record beside the steps.
     *
     * @throws NotFoundException for every code that is not for this user, and for slips of other kinds
     */
    public DisclosureCode requireCode(@Nullable String code, PartnerBusinessKind kind) {
        PartnerBusiness business = load(code).business();
        if (business.kind() != kind) {
            throw new NotFoundException();
        }
        return business.code();
    }

    List<ListedBusiness> loadAll() {
        List<PartnerDisclosureQueries.PartnerDisclosureView> shown =
                disclosures.findShownTo(organisation(), scopes(), MAX_ROWS);
        List<DisclosureCode> codes = shown.stream()
                .map(PartnerDisclosureQueries.PartnerDisclosureView::code)
                .toList();
        Map<DisclosureCode, PartnerBusiness> byCode = answeredProviders().stream()
                .flatMap(provider -> find(provider, codes).stream())
                .collect(Collectors.toMap(PartnerBusiness::code, Function.identity()));
        List<ListedBusiness> listed = new ArrayList<>();
        for (PartnerDisclosureQueries.PartnerDisclosureView disclosure : shown) {
            PartnerBusiness business = byCode.get(disclosure.code());
            if (business != null) {
                listed.add(new ListedBusiness(disclosure, business));
            }
        }
        return listed;
    }

    List<PartnerBusinessProvider> answeredProviders() {
        Set<PartnerBusinessKind> answered = answered();
        return providers.stream()
                .filter(provider -> provider.kinds().stream().anyMatch(answered::contains))
                .toList();
    }

    Set<ConsentScope> scopes() {
        return answered().stream()
                .map(PartnerBusinessKind::scope)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsentScope.class)));
    }

    private List<PartnerBusiness> find(PartnerBusinessProvider provider, Collection<DisclosureCode> codes) {
        Set<PartnerBusinessKind> answered = answered();
        return provider.findSentTo(organisation(), codes).stream()
                .filter(business -> answered.contains(business.kind()))
                .toList();
    }

    private Set<PartnerBusinessKind> answered() {
        return PartnerBusinessKind.answeredBy(user.roles());
    }
}
