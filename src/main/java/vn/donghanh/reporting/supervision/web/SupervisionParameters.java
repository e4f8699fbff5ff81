package vn.donghanh.reporting.supervision.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.reporting.supervision.SupervisionCriteria;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.web.address.QueryValue;

/** What is chosen on the pages for supervisors. All of it is in the address, so that a number leads to the same choice. */
@Named
@RequestScoped
public class SupervisionParameters {
    @Inject
    @QueryValue("period")
    private @Nullable String period;

    @Inject
    @QueryValue("beside")
    private @Nullable String beside;

    @Inject
    @QueryValue("worker")
    private @Nullable String worker;

    @Inject
    @QueryValue("service")
    private @Nullable String service;

    @Inject
    @QueryValue("level")
    private @Nullable String level;

    @Inject
    @QueryValue("partner")
    private @Nullable String partner;

    /** @throws NotFoundException when something is chosen that does not exist */
    public SupervisionCriteria criteria() {
        Long partnerId = number(partner);
        return new SupervisionCriteria(
                number(period),
                number(beside),
                chosen(worker),
                constant(ServiceGroup.values(), service),
                constant(TriageLevel.values(), level),
                partnerId == null ? null : new OrganisationId(partnerId));
    }

    /** Returns the choice as a query of an address, without a question mark. */
    public String query() {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("period", period);
        parameters.put("beside", beside);
        parameters.put("worker", worker);
        parameters.put("service", service);
        parameters.put("level", level);
        parameters.put("partner", partner);
        return parameters.entrySet().stream()
                .filter(parameter -> chosen(parameter.getValue()) != null)
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }

    /** Returns the address of the cases behind a number, with the same choice. */
    public String casesAddress(String key, int column) {
        String query = query();
        return "/reporting/supervision/cases?of=" + key + "&column=" + column + (query.isEmpty() ? "" : "&" + query);
    }

    /** Returns the names of the pages, in their order. */
    public List<String> getPages() {
        return List.of("losses", "lasting", "capacity", "quality", "trends");
    }

    public List<ServiceGroup> getServices() {
        return List.of(ServiceGroup.values());
    }

    /** Returns the triage levels, the most urgent first. */
    public List<TriageLevel> getLevels() {
        return List.of(TriageLevel.CRITICAL, TriageLevel.HIGH, TriageLevel.MEDIUM, TriageLevel.LOW);
    }

    private static @Nullable String chosen(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static @Nullable Long number(@Nullable String value) {
        if (chosen(value) == null) {
            return null;
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException none) {
            throw new NotFoundException();
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, @Nullable String name) {
        return chosen(name) == null
                ? null
                : Arrays.stream(values)
                        .filter(value -> value.name().equals(name))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
    }
}
