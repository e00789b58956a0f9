-- The stories that wait for an answer, by the questions that have none.
create index question_unanswered on question (product_id, coalesce(until_position, 9223372036854775807))
    where answer is null;
