/**
 * Pages of the case as a whole: overview, triage level, access, access history, tasks.
 * It shows beans and formatters to pages, also to pages of other features that format a deadline or livelihood.
 * It must not know the persistence layer: it calls use cases and queries only.
 */
package vn.donghanh.casefile.web;
