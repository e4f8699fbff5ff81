/**
 * Legal aid: a matter with its ground of free aid and papers, sent to the legal aid centre with consent, hearing days, and what came of it. Legal notes
 * are privileged. Shows services, queries and views to its pages. The partner's side is that of {@code partnerbusiness}.
 */
@NullMarked
package vn.donghanh.legalaid;

import org.jspecify.annotations.NullMarked;
