package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the names of all eligibility rules, including expired ones. */
@ApplicationScoped
public class EligibilityRuleNameQueries {
    @PersistenceContext
    EntityManager em;

    public record Name(String code, String vi, String en) implements Serializable {}

    public Map<String, Name> all() {
        return em
                .createQuery(
                        "select new vn.donghanh.assessment.EligibilityRuleNameQueries$Name(r.code, r.nameVi, r.nameEn) from EligibilityRule r",
                        Name.class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Name::code, Function.identity()));
    }
}
