-- Duties and what stands beside the claims of the press are signed as well; the comment says so.
comment on column law_reviews.item is 'Provision with its version, or norm:, claim:, duty: or press: with its id. [public]';
