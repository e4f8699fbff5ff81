package vn.donghanh.setup;

import java.util.List;
import vn.donghanh.shared.NotFoundException;

/** Provides the plans that come with the product, of which an installation chooses one or none at its set-up. */
public interface PlanTemplateProvider {
    /** Returns the templates that were not chosen. */
    List<PlanTemplate> templates();

    /**
     * Lets a template hold. Called within the set-up, which names both people.
     *
     * @throws NotFoundException when there is no such template
     */
    void adopt(String ref);
}
